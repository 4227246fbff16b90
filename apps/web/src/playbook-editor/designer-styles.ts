import '@xyflow/react/dist/style.css';
import '@setpiece/designer/style.css';

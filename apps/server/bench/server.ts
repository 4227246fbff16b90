import { median, quantile, report, timeOf } from '../../../scripts/figures.mjs';
import { callMany, callWebhook } from './call-webhook.ts';
import { fiveSteps, webhookPlaybook } from './playbooks.ts';
import { withServer } from './with-server.ts';

/** `npm run bench -- server`: a started server over HTTP. The references are n8n 2.41.1 in its default mode, measured elsewhere once. */
const n8n = { runsPerSecond: 27, sequential: 42.9 };
const rounds = 5;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

await withServer(async (server, restart) => {
  await pause(5000);
  report('idle server, first start', 'MB RSS', server.rss(), 150, {
    bootMilliseconds: Math.round(server.bootMilliseconds),
  });
  const again = await restart();
  await pause(5000);
  report('idle server, later start', 'MB RSS', again.rss(), 150, {
    bootMilliseconds: Math.round(again.bootMilliseconds),
  });
});

await withServer(async (server) => {
  const hooks = await server.publish([
    webhookPlaybook('five', fiveSteps, { respond: 'finished' }),
    webhookPlaybook('five-accepted', fiveSteps),
  ]);
  for (const [name, url] of Object.entries(hooks)) {
    const call = () => callWebhook(url, { x: 1 });
    await callMany(1000, 16, call);
    const sequential: number[] = [];
    for (let n = 0; n < 300; n++) sequential.push(await timeOf(call));
    report(`${name}: webhook, one after the other / n8n`, 'ms', median(sequential), n8n.sequential, {
      p95: quantile(sequential, 0.95),
    });
    const rates: number[] = [];
    for (let round = 0; round < rounds; round++)
      rates.push(3000 / ((await timeOf(() => callMany(3000, 16, call))) / 1000));
    report(`${name}: webhook at 16 / n8n`, 'runs/s', median(rates), n8n.runsPerSecond, {
      rssMegabytes: Math.round(server.rss()),
    });
  }
});

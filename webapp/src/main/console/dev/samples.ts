import type { DeadLetter, EventStory, Passport, Task } from '../src/api/views';

/** Invented cases in the shape of the API's views, for drawing and for tests; nothing of this is shipped. */
const MINUTE = 60_000;
const START = Date.now();
const at = (minutes: number): string => new Date(START + minutes * MINUTE).toISOString();

const CUSTOMERS = [
  'Okonkwo Maritime Ltd',
  'Brandt & Söhne GmbH',
  'Amélie Laurent',
  'Farid Al-Rashid',
  'Novák Stavby s.r.o.',
];
const LONG = 'Gesellschaft für außerordentlich lange Firmenbezeichnungen und Nebenbestimmungen mbH & Co. KG';

export function sampleTask(index: number): Task {
  const refused = index % 4 === 0;
  const kind = index % 9 === 5 ? 'stock-shortage' : index % 9 === 7 ? 'payment-failed' : 'countersign';
  return {
    id: `T-${48213 + index}`,
    kind,
    queue: kind === 'countersign' ? 'risk' : kind === 'stock-shortage' ? 'stock' : 'payment',
    subject: `O-${10250 + index}`,
    decisionId: `D-${index}`,
    title: kind === 'countersign' ? 'Countersign an order' : 'Stock is short',
    because: 'Order risk 0.44 is above 0.35, and this is the first order',
    customer: index % 11 === 6 ? LONG : CUSTOMERS[index % CUSTOMERS.length],
    amount: (120.5 + index * 73.25).toFixed(2),
    currency: 'GBP',
    proposal: refused ? 'refuse' : 'approve',
    blind: false,
    hidden: false,
    confidence: index % 7 === 3 ? undefined : 0.58 + (index % 5) * 0.08,
    score: 0.44,
    openedAt: at(-60),
    dueAt: at(-3 + index * 7),
    level: index === 0 ? 2 : 0,
    claimedBy: index % 5 === 1 ? 'operator' : index % 5 === 3 ? 'operator2' : undefined,
    state: 'OPEN',
  };
}

export function samplePassport(index: number): Passport {
  return {
    id: `D-${index}`,
    subject: `O-${10250 + index}`,
    at: at(-61),
    ruleset: 'fulfilment/escalation',
    version: 3,
    rulesetHash: 'a41f9c'.repeat(10),
    outcome: 'escalate',
    queue: 'risk',
    hash: '9be10d'.repeat(10),
    sealed: { batch: 12, root: '77aa01'.repeat(10), at: at(-60) },
    event: {
      source: '/shop/webshop',
      id: `e-${index}`,
      type: 'order.placed.v1',
      receivedAt: at(-61),
      body: { orderId: `O-${10250 + index}` },
    },
    facts: {
      orderId: `O-${10250 + index}`,
      placedAt: at(-62),
      currency: 'GBP',
      customer: {
        customerId: 'C-17',
        email: 'ops@okonkwo.example',
        country: 'GB',
        tier: 'Gold',
        orders: 12,
        cancelled: 2,
        refusedBefore: 0,
        spent: '8211.40',
        tenureDays: 612,
        sinceLastDays: 31,
      },
      lines: [
        line(1, '85123A', 'WHITE HANGING HEART T-LIGHT HOLDER', 600, '2.55', '2.29', 840),
        line(2, '71053', 'WHITE METAL LANTERN', 120, '3.39', '3.39', 12),
      ],
      shipping: {
        method: 'standard',
        country: 'GB',
        postcode: 'SW1A 1AA',
        city: 'London',
        address: '1 Quay',
        abroad: false,
      },
      payment: { method: 'card', state: 'pending' },
      coupon: null,
      goods: '1936.80',
      discount: '156.00',
      shippingCost: '0.00',
      total: '1780.80',
      units: 720,
      weightGrams: 91000,
    },
    factsType: 'order',
    predictions: [
      {
        model: 'order-risk',
        version: '2',
        available: true,
        value: 0.44,
        confidence: 0.81,
        base: 0.16,
        threshold: 0.35,
        attributions: [
          attribution('cancelRate', 'Share of earlier orders cancelled', '2 of 12', 0.17),
          attribution('units', 'Pieces ordered', '720', 0.11),
          attribution('hour', 'Hour of the day', '9', 0.04),
          attribution('tenure', 'Days as a customer', '612', -0.06),
          attribution('tier', 'Tier', 'Gold', -0.03),
          attribution('abroad', 'Shipped abroad', 'no', -0.01),
          attribution('weight', 'Weight', '91 kg', 0.03),
          attribution('coupon', 'Coupon', 'none', 0.02),
          attribution('country', 'Country', 'GB', 0.01),
        ],
      },
    ],
    reasons: [
      {
        rule: 'ESC-020',
        sentence: 'the order-risk model is worried',
        wants: 'escalate',
        because: 'Order risk 0.44 is above 0.35',
      },
      {
        rule: 'ESC-031',
        sentence: 'many pieces of one product',
        wants: 'escalate',
        because: '600 pieces of 85123A are more than 500',
      },
    ],
    notFired: [{ rule: 'ESC-010', sentence: 'the amount is above the limit' }],
    clamps: [],
    versions: { rules: 'fulfilment/escalation v3', models: { 'order-risk': '2' } },
    signatures: [],
    effects: [
      {
        id: 'x1',
        type: 'order.held.v1',
        at: at(-61),
        sentAt: at(-60),
        data: { orderId: 'O-1', queue: 'risk' },
      },
    ],
    order: { state: 'HELD', payment: 'pending', total: '1780.80', currency: 'GBP' },
    timeline: [
      { at: at(-61), who: 'outside', text: 'order.placed.v1 received from /shop/webshop' },
      { at: at(-61), who: 'machine', text: 'Scored 0.44 by order-risk 2' },
      { at: at(-60), who: 'machine', text: 'Held for the queue risk by ESC-020' },
    ],
    courses: [],
    siblings: [
      { id: 'D-9001', ruleset: 'fulfilment/validation', outcome: 'approve' },
      { id: 'D-9002', ruleset: 'fulfilment/pricing', outcome: 'adjust' },
    ],
  };
}

const attribution = (feature: string, label: string, shown: string, contribution: number) => ({
  feature,
  label,
  shown,
  contribution,
});

const line = (
  number: number,
  sku: string,
  description: string,
  quantity: number,
  unitPrice: string,
  price: string,
  available: number,
) => ({ number, sku, description, quantity, unitPrice, price, available, known: true });

export const sampleEvents: EventStory[] = [0, 1, 2, 3].map((index) => ({
  source: index === 2 ? 'https://shop.example/events' : '/shop/webshop',
  id: `e-${index}`,
  type: index === 2 ? 'order.place.v1' : 'order.placed.v1',
  subject: `O-${10250 + index}`,
  receivedAt: at(-61 + index),
  status: index === 2 ? 'rejected' : index === 3 ? 'waiting' : 'processed',
  reply: {
    status: index === 2 ? 'rejected' : 'processed',
    eventId: `e-${index}`,
    decisions:
      index === 2 ? [] : [{ id: `D-${index}`, ruleset: 'fulfilment/escalation', outcome: 'escalate' }],
    problems:
      index === 2
        ? [
            {
              code: 'UNKNOWN_TYPE',
              path: '/type',
              expected: 'order.placed.v1',
              got: 'order.place.v1',
              retryable: false,
            },
          ]
        : [],
  },
  body: { specversion: '1.0', id: `e-${index}`, data: { orderId: `O-${10250 + index}` } },
  decisions: [],
  effects: [],
  timeline: [],
}));

export const sampleLetters: DeadLetter[] = [
  {
    id: '1',
    receivedAt: at(-30),
    source: '/shop/webshop',
    eventId: 'e-77',
    type: 'order.placed.v1',
    subject: 'O-10299',
    headers: { JMSType: 'text' },
    body: '{"specversion":"1.0","id":"e-77","type":"order.placed.v1","data":{"orderId":"O-10299"}}',
    problems: [
      { code: 'SCHEMA', path: '/data/currency', expected: 'a string', got: 'nothing', retryable: false },
      { code: 'SCHEMA', path: '/data/lines', expected: 'at least 1 item', got: 'nothing', retryable: false },
    ],
    state: 'open',
  },
];

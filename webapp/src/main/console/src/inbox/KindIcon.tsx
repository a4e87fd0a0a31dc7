import {
  IconChartDots3,
  IconCreditCardOff,
  IconPackageOff,
  IconShieldHalf,
  IconSignature,
  IconTable,
  IconTruckReturn,
  type Icon,
} from '@tabler/icons-react';

const ICONS: Record<string, Icon> = {
  countersign: IconShieldHalf,
  'stock-shortage': IconPackageOff,
  'payment-failed': IconCreditCardOff,
  'rule-review': IconTable,
  'model-review': IconChartDots3,
  return: IconTruckReturn,
  'return-goods': IconTruckReturn,
  'return-missing': IconTruckReturn,
};

export function KindIcon({ kind }: { kind: string }) {
  const Chosen = ICONS[kind] ?? IconSignature;
  return <Chosen size={15} stroke={1.7} aria-hidden />;
}

import {
  IconArrowBackUp,
  IconArrowsJoin2,
  IconBuildingWarehouse,
  IconChartDots3,
  IconClockExclamation,
  IconScale,
  IconCreditCardOff,
  IconEraser,
  IconMail,
  IconPackageOff,
  IconPlayerPause,
  IconShieldHalf,
  IconSignature,
  IconTable,
  IconTag,
  IconTruckOff,
  IconTruckReturn,
  type Icon,
} from '@tabler/icons-react';

const ICONS: Record<string, Icon> = {
  countersign: IconShieldHalf,
  'stock-shortage': IconPackageOff,
  'payment-failed': IconCreditCardOff,
  'no-carrier': IconTruckOff,
  'late-delivery': IconClockExclamation,
  'rule-review': IconTable,
  'model-review': IconChartDots3,
  'model-fairness': IconScale,
  return: IconTruckReturn,
  'return-goods': IconTruckReturn,
  'return-missing': IconTruckReturn,
  retention: IconMail,
  matching: IconArrowsJoin2,
  purchase: IconBuildingWarehouse,
  'purchase-late': IconClockExclamation,
  'price-change': IconTag,
  'price-fairness': IconScale,
  'campaign-pause': IconPlayerPause,
  erasure: IconEraser,
  'unwind-review': IconArrowBackUp,
};

export function KindIcon({ kind }: { kind: string }) {
  const Chosen = ICONS[kind] ?? IconSignature;
  return <Chosen size={15} stroke={1.7} aria-hidden />;
}

-- Every count asks what came of its product after it was taken.
create index goods_receipt_sku on goods_receipt (sku, received_at);

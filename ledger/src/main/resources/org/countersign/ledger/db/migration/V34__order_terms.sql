-- What a supplier asks of each order, as the shop told; null where it asks nothing or nobody has told.
alter table supplier add column minimum_value numeric(19, 4);
alter table supplier add column freight numeric(19, 4);
alter table supplier add column freight_free_from numeric(19, 4);

-- Expected when the order was made, and in its total; null where nothing was known of freight.
alter table purchase_order add column freight numeric(19, 4);

-- A product that is put off until more is ordered of its supplier, since when, and until when at most.
alter table reorder_product add column waits_since timestamp with time zone;
alter table reorder_product add column waits_until timestamp with time zone;
create index reorder_product_waits on reorder_product (supplier_id, waits_until);

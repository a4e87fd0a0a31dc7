-- What a forecast expects in a week, on average: a list of products is sorted by it without reading each one's weeks.
-- Empty until the next forecast of the range is made.
alter table forecast add column per_week numeric(19, 4);

-- What of a product is on its way is asked by its SKU; orders that are over are left out by their state.
create index purchase_order_line_order on purchase_order_line (order_id, sku);

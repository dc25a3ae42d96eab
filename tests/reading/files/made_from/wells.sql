.headers on
.mode tabs
.once wells.tsv
select well as "Well", depth as "Depth (m)", output as "Barrels a day" from (
  select 'Ada 1' as well, 2340.5 as depth, 1250 as output union all
  select 'Ada 2', 2410.0, 980 union all
  select 'Total', null, 2230
);

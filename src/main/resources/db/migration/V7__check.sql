-- For whom a member of staff was referred in a month (rule 29): one keyed mark, and the month until which it counts.
create table referral (
  mark     varchar(64) not null primary key,
  of_month date        not null
);

create index referral_by_month on referral (of_month);

create table archive_log (
  number bigint primary key,
  article text not null,
  seen bigint not null,
  kinds integer not null,
  former bigint,
  appearance ${blob}
);
create unique index archive_log_article on archive_log (article, number);
create index archive_log_seen on archive_log (seen, number);
create table archive_log_begin (
  number bigint primary key,
  began bigint not null
);

create table alert (
  id text primary key,
  owner text not null,
  search text not null,
  channel text not null,
  target text not null,
  secret text not null,
  schedule text not null,
  language text not null,
  state text not null,
  cause text not null,
  address text not null,
  slips text not null,
  seen bigint not null,
  due bigint not null,
  created bigint not null,
  checked bigint,
  deleted bigint
);
create index alert_owner on alert (owner);
create index alert_search on alert (search);
create table alert_article (
  alert text not null references alert (id),
  article text not null,
  hash text not null,
  story text not null,
  delivery text not null,
  sketch ${blob} not null,
  primary key (alert, article, hash)
);
create table delivery (
  id text primary key,
  alert text not null references alert (id),
  owner text not null,
  target text not null,
  kind text not null,
  status text not null,
  articles integer not null,
  folded integer not null,
  content text not null,
  made bigint not null,
  due bigint not null,
  expires bigint not null,
  attempts integer not null,
  ended bigint
);
create index delivery_owner on delivery (owner, made);
create index delivery_alert on delivery (alert, made);
create index delivery_due on delivery (status, due);
create table delivery_attempt (
  delivery text not null references delivery (id),
  number integer not null,
  started bigint not null,
  ended bigint,
  outcome text not null,
  response text not null,
  primary key (delivery, number)
);
create table alert_runner (
  name text primary key,
  holder text not null,
  expires bigint not null
);

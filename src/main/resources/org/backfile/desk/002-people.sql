create table person (
  id text primary key,
  name text not null,
  email text not null,
  role text not null,
  sign_in_name text unique,
  sign_in_email text unique,
  password text,
  issuer text,
  subject text,
  created bigint not null,
  disabled bigint,
  unique (issuer, subject)
);
create table session (
  hash text primary key,
  person text not null references person (id),
  begun bigint not null,
  used bigint not null
);
create index session_person on session (person);
create table api_key (
  id text primary key,
  hash text not null unique,
  person text not null references person (id),
  name text not null,
  rights text not null,
  made bigint not null,
  expires bigint,
  used bigint,
  revoked bigint
);
create index api_key_person on api_key (person);
create table audit (
  number bigint primary key,
  at bigint not null,
  person text not null,
  name text not null,
  action text not null,
  subject text not null,
  address text not null
);

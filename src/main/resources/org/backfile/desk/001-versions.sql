create table version (
  article text not null,
  number integer not null,
  title text not null,
  body text not null,
  hash text not null,
  replaced text not null,
  primary key (article, number)
);

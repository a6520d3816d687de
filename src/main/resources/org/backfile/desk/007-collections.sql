create table collection (
  id text primary key,
  slug text not null unique,
  owner text not null,
  owner_name text not null,
  name text not null,
  note text not null,
  shared integer not null,
  created bigint not null,
  changed bigint not null,
  revision bigint not null,
  deleted bigint
);
create index collection_owner on collection (owner);
create table collection_slug (
  slug text primary key,
  collection text not null references collection (id)
);
create table collection_step (
  id text primary key,
  collection text not null references collection (id),
  person text not null,
  made bigint not null,
  articles integer not null,
  undone bigint
);
create index collection_step_collection on collection_step (collection);
create table collection_article (
  collection text not null references collection (id),
  article text not null,
  title text not null,
  added bigint not null,
  person text not null,
  person_name text not null,
  step text not null references collection_step (id),
  primary key (collection, article)
);
create index collection_article_article on collection_article (article);
create index collection_article_step on collection_article (step);
create table collection_removed (
  step text not null references collection_step (id),
  article text not null,
  title text not null,
  added bigint not null,
  person text not null,
  person_name text not null,
  put_in text not null,
  primary key (step, article)
);
create table note (
  id text primary key,
  article text not null,
  title text not null,
  quote text not null,
  ahead text not null,
  behind text not null,
  owner text not null,
  owner_name text not null,
  text text not null,
  shared integer not null,
  created bigint not null,
  changed bigint not null,
  deleted bigint
);
create index note_article on note (article);
create index note_owner on note (owner);
create table note_former (
  note text not null references note (id),
  number integer not null,
  text text not null,
  shared integer not null,
  written bigint not null,
  primary key (note, number)
)

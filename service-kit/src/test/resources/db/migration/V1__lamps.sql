create table lamp (
    id      uuid primary key,
    version bigint not null,
    code    varchar(20) not null unique,
    street  varchar(40) not null,
    lit_on  date
);
create table lamp_street (
    lamp    uuid primary key,
    version bigint not null,
    street  text not null
);

create table lamp_news (sequence bigint primary key, street text not null);

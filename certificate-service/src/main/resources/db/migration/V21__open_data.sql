-- One release a day of the register as open data, kept in parts so that any instance serves what one has made.
create table open_data_release (
    day          date        not null primary key,
    generated_at timestamptz not null
);
create table open_data_file (
    day         date   not null references open_data_release (day) on delete cascade,
    name        text   not null,
    record_kind text   not null,
    kpi_class   text,
    rows        bigint not null,
    bytes       bigint not null,
    sha256      text   not null,
    primary key (day, name)
);
create table open_data_part (
    day     date  not null,
    name    text  not null,
    part    int   not null,
    content bytea not null,
    primary key (day, name, part),
    foreign key (day, name) references open_data_file (day, name) on delete cascade
);

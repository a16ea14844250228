-- What a rebuild found different before it was switched: by indicator and county, the steps, and the numbers of that day.
create table rebuild_difference (
    rebuild      uuid not null references rebuild,
    indicator    text not null,
    county       text not null,
    steps        int  not null,
    first_day    date not null,
    last_day     date not null,
    on_day       date not null,
    was_distinct int  not null,
    is_distinct  int  not null,
    was_holdings int  not null,
    is_holdings  int  not null,
    primary key (rebuild, indicator, county)
);

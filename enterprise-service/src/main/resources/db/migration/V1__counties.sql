-- County-level divisions of the city (GB/T 2260): 三区四市. Bounds of validity are set when a division changes.
create table county (
    code       text not null primary key check (code ~ '^[0-9]{6}$'),
    name_zh    text not null,
    name_en    text not null,
    valid_from date,
    valid_to   date
);

insert into county (code, name_zh, name_en) values
    ('440703', '蓬江区', 'Pengjiang'),
    ('440704', '江海区', 'Jianghai'),
    ('440705', '新会区', 'Xinhui'),
    ('440781', '台山市', 'Taishan'),
    ('440783', '开平市', 'Kaiping'),
    ('440784', '鹤山市', 'Heshan'),
    ('440785', '恩平市', 'Enping');

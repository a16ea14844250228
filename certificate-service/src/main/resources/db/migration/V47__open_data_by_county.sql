-- The release of a day is one file for each county of the city, one for holders whose county is not known, and one for those
-- that are known to sit outside. Releases made before keep their files by kind and class.
alter table open_data_file
    alter column record_kind drop not null,
    add column county text,
    add check ((record_kind is null) <> (county is null));

create table open_data_county (
    code     text not null primary key,
    name_zh  text not null,
    name_en  text not null
);
insert into open_data_county (code, name_zh, name_en) values
    ('440703', '蓬江区', 'Pengjiang'), ('440704', '江海区', 'Jianghai'), ('440705', '新会区', 'Xinhui'),
    ('440781', '台山市', 'Taishan'), ('440783', '开平市', 'Kaiping'), ('440784', '鹤山市', 'Heshan'),
    ('440785', '恩平市', 'Enping'), ('unattributed', '属地不明', 'County not known');

-- A CCC certificate is extended under its old day of issue (强制性产品认证管理规定: applied for within 90 days before the end):
-- a term of two whole periods is as it should be, a term of one and a half is not.
update suspicion_rule
set parameters = parameters || '{"extensions": {"CCC": "05"}}',
    source = source || '; extensions: how many further whole periods one term may hold, by record kind (CCC is extended in place, MEDIUM)'
where code = 'VALIDITY_TOO_LONG';

-- Whose the acts on credit risk, the list of abnormal operations and publications across provinces are.
insert into act_role (act, role) values
    ('risk.state-rules', 'head'),
    ('risk.override', 'credit-officer'),
    ('risk.override', 'head'),
    ('risk.end-override', 'credit-officer'),
    ('risk.end-override', 'head'),
    ('abnormal.enter', 'credit-officer'),
    ('abnormal.enter', 'register-officer'),
    ('abnormal.remove', 'credit-officer'),
    ('abnormal.remove', 'register-officer'),
    ('province-push.open', 'case-officer'),
    ('province-push.open', 'credit-officer'),
    ('province-push.receive', 'case-officer'),
    ('province-push.receive', 'credit-officer'),
    ('province-push.push', 'case-officer'),
    ('province-push.push', 'credit-officer'),
    ('province-push.confirm', 'case-officer'),
    ('province-push.confirm', 'credit-officer'),
    ('province-push.publish', 'case-officer'),
    ('province-push.publish', 'credit-officer'),
    ('province-push.cancel', 'case-officer'),
    ('province-push.cancel', 'credit-officer')
on conflict do nothing;

-- Whether somebody other than who entered a mark confirmed it, or two people granted it: an officer's first registration
-- counts as confirmed at once and has nobody else behind it. Null leaves older seals as they are; of older marks nobody knows.
alter table measure_identifier add column confirmed_by_another boolean;
-- Whether an account that several people share entered it: then it may have been anybody of that office.
alter table measure_identifier add column entered_by_shared boolean;

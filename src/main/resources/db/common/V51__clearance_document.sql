-- The SHA-256 of the text that two people approved, in hex digits; null where none was given.
alter table clearance add column document varchar(64);

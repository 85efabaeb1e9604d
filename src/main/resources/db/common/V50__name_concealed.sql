-- Whether her name is new and the respondent does not know it (design 4.4).
alter table measure add column name_concealed boolean default false not null;

-- What a task asks of its office; until now there was one kind. Another step may have brought the column (V60).
alter table answer_task add column if not exists kind varchar(24) default 'ANSWER_BY_HAND' not null;

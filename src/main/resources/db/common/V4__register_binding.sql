-- Which register this is, and a check value for each of its keys (RegisterBinding).
CREATE TABLE register_binding (
  id          INTEGER     NOT NULL PRIMARY KEY,
  register_id VARCHAR(40) NOT NULL,
  key_name    VARCHAR(40) NOT NULL UNIQUE,
  check_value VARCHAR(44) NOT NULL
);

package jp.ward.guard.identity;

import org.jboss.logging.Logger;

class LogsTheValue {

  void read(String value) {
    Logger.getLogger("identity").info(value);
  }
}

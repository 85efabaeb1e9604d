package jp.ward.guard.keys;

class CountsMillis {
  long now = System.currentTimeMillis();
}

package jp.ward.guard.identity;

class PrintsTheValue {

  void read(String value) {
    System.out.println(value);
  }
}

package jp.ward.guard.platform;

class PrintsTheTrace {

  void failed(Exception cause) {
    cause.printStackTrace();
  }
}

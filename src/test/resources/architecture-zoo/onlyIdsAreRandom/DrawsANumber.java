package jp.ward.guard.check;

class DrawsANumber {
  double share = Math.random();
}

package jp.ward.guard.policy;

import java.util.concurrent.ThreadLocalRandom;

class DrawsForAThread {
  int lot = ThreadLocalRandom.current().nextInt();
}

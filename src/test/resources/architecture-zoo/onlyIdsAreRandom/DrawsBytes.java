package jp.ward.guard.keys;

import java.security.SecureRandom;

class DrawsBytes {
  SecureRandom random = new SecureRandom();
}

package jp.ward.guard.platform;

import java.util.Date;

class AsksForADate {
  Date now = new Date();
}

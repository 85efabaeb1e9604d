package jp.ward.guard.notice;

/** How far a notice has come. */
enum NoticeState {
  /** Not yet delivered, or not known to be. */
  WAITING,
  DELIVERED,
  /** Tried as often as it is tried; nobody was told. */
  DEAD,
  /** There is no contact, or no way to it; nobody was told. */
  UNDELIVERABLE
}

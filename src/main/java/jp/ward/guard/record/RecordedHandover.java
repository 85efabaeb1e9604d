package jp.ward.guard.record;

/** The code under which two offices speak about the same inquiry, and how far they are. */
public record RecordedHandover(String code, String status) {

  public RecordedHandover {
    Parts.require(code, status);
  }
}

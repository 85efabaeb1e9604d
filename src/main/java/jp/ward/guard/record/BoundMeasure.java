package jp.ward.guard.record;

/** A measure at the version on which an answer rests, and to which an approval of it is bound. */
public record BoundMeasure(String id, long version) {

  public BoundMeasure {
    Parts.require(id);
  }
}

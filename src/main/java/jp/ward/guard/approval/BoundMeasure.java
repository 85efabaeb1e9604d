package jp.ward.guard.approval;

/** A measure at the version that an approval is bound to. */
record BoundMeasure(String id, long version) {}

package jp.ward.guard.registration;

/** What takes protection away, and so takes two people (contract 4.4). */
public enum ReductionKind {
  END(MeasureLifecycle.Grant.END),
  REJECT(MeasureLifecycle.Grant.REJECT),
  REMOVE_RESPONDENT(MeasureLifecycle.Grant.LESSEN),
  REMOVE_PROTECTED_PERSON(MeasureLifecycle.Grant.LESSEN),
  REMOVE_ASSOCIATE(MeasureLifecycle.Grant.LESSEN),
  SHORTEN(MeasureLifecycle.Grant.SHORTEN),
  ADD_SAFE_DESTINATION(MeasureLifecycle.Grant.LESSEN),
  LOWER_REGISTERED_ADDRESS(MeasureLifecycle.Grant.LESSEN),
  REVEAL_NAME(MeasureLifecycle.Grant.LESSEN),
  REVEAL_OFFICE(MeasureLifecycle.Grant.LESSEN);

  private final MeasureLifecycle.Grant grant;

  ReductionKind(MeasureLifecycle.Grant grant) {
    this.grant = grant;
  }

  public MeasureLifecycle.Grant grant() {
    return grant;
  }
}

package jp.ward.guard.access;

/** The defaults of the settings, without a container. */
record LimitDefaults() implements LimitSettings {
  @Override
  public int staffMinute() {
    return 300;
  }

  @Override
  public int staffBurst() {
    return 1_200;
  }

  @Override
  public int staffDay() {
    return 5_000;
  }

  @Override
  public int staffPeople() {
    return 1_200;
  }

  @Override
  public int staffSamePerson() {
    return 200;
  }

  @Override
  public int staffOffices() {
    return 12;
  }

  @Override
  public int staffRecipients() {
    return 60;
  }

  @Override
  public int staffWritesMinute() {
    return 300;
  }

  @Override
  public int staffWritesDay() {
    return 10_000;
  }

  @Override
  public int wrongCodes() {
    return 10;
  }

  @Override
  public int refusedSteps() {
    return 100;
  }

  @Override
  public int systemMinute() {
    return 6_000;
  }

  @Override
  public int systemDay() {
    return 200_000;
  }
}

package jp.ward.guard.check.deep;

class BelowAPackage {}

package jp.ward.guard.measure;

public class PublicRow {}

package jp.ward.guard.misc;

class OutsideThePicture {}

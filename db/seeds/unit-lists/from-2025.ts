import type { LocalUnits } from "./unit-list";

/** 54 units: 30 wards, 22 communes, 2 special zones. */
export const quangNinh2025: LocalUnits = {
  wards: `
    06652 Hà Tu, 06658 Cao Xanh, 06661 Việt Hưng, 06673 Bãi Cháy, 06676 Hà Lầm, 06685 Hồng Gai,
    06688 Hạ Long, 06706 Tuần Châu, 06709 Móng Cái 2, 06712 Móng Cái 1, 06736 Móng Cái 3, 06760 Mông Dương,
    06778 Quang Hanh, 06781 Cửa Ông, 06793 Cẩm Phả, 06811 Uông Bí, 06820 Vàng Danh, 06832 Yên Tử,
    07030 Hoành Bồ, 07069 Mạo Khê, 07081 Bình Khê, 07090 An Sinh, 07093 Đông Triều, 07114 Hoàng Quế,
    07132 Quảng Yên, 07135 Đông Mai, 07147 Hiệp Hòa, 07168 Hà An, 07180 Liên Hòa, 07183 Phong Cốc`,
  communes: `
    06724 Hải Sơn, 06733 Hải Ninh, 06757 Vĩnh Thực, 06799 Hải Hòa, 06838 Bình Liêu, 06841 Hoành Mô,
    06856 Lục Hồn, 06862 Tiên Yên, 06874 Điền Xá, 06877 Đông Ngũ, 06886 Hải Lạng, 06895 Đầm Hà,
    06913 Quảng Tân, 06922 Quảng Hà, 06931 Quảng Đức, 06946 Đường Hoa, 06967 Cái Chiên, 06978 Ba Chẽ,
    06979 Kỳ Thượng, 06985 Lương Minh, 07054 Quảng La, 07060 Thống Nhất`,
  zones: "06994 Vân Đồn, 07192 Cô Tô",
};

/** 114 units: 45 wards, 67 communes, 2 special zones. */
export const haiPhong2025: LocalUnits = {
  wards: `
    10507 Thành Đông, 10525 Hải Dương, 10532 Lê Thanh Nghị, 10537 Tân Hưng, 10543 Việt Hòa, 10546 Chí Linh,
    10549 Chu Văn An, 10552 Nguyễn Trãi, 10570 Trần Hưng Đạo, 10573 Trần Nhân Tông, 10603 Lê Đại Hành,
    10660 Ái Quốc, 10675 Kinh Môn, 10678 Bắc An Phụ, 10714 Nhị Chiểu, 10726 Phạm Sư Mạnh, 10729 Trần Liễu,
    10744 Nguyễn Đại Năng, 10837 Nam Đồng, 10891 Tứ Minh, 11002 Thạch Khôi, 11311 Hồng Bàng, 11329 Ngô Quyền,
    11359 Gia Viên, 11383 Lê Chân, 11407 An Biên, 11411 Đông Hải, 11413 Hải An, 11443 Kiến An,
    11446 Phù Liễn, 11455 Đồ Sơn, 11473 Bạch Đằng, 11488 Lưu Kiếm, 11506 Lê Ích Mộc, 11533 Hòa Bình,
    11542 Nam Triệu, 11557 Thiên Hương, 11560 Thủy Nguyên, 11581 An Dương, 11593 An Phong, 11602 Hồng An,
    11617 An Hải, 11689 Hưng Đạo, 11692 Dương Kinh, 11737 Nam Đồ Sơn`,
  communes: `
    10606 Nam Sách, 10615 Hợp Tiến, 10633 Trần Phú, 10642 Thái Tân, 10645 An Phú, 10705 Nam An Phụ,
    10750 Phú Thái, 10756 Lai Khê, 10792 An Thành, 10804 Kim Thành, 10813 Thanh Hà, 10816 Hà Bắc,
    10843 Hà Nam, 10846 Hà Tây, 10882 Hà Đông, 10888 Cẩm Giang, 10903 Cẩm Giàng, 10909 Tuệ Tĩnh,
    10930 Mao Điền, 10945 Kẻ Sặt, 10966 Bình Giang, 10972 Đường An, 10993 Thượng Hồng, 10999 Gia Lộc,
    11020 Yết Kiêu, 11050 Gia Phúc, 11065 Trường Tân, 11074 Tứ Kỳ, 11086 Đại Sơn, 11113 Tân Kỳ,
    11131 Chí Minh, 11140 Lạc Phượng, 11146 Nguyên Giáp, 11164 Vĩnh Lại, 11167 Tân An, 11203 Ninh Giang,
    11218 Hồng Châu, 11224 Khúc Thừa Dụ, 11239 Thanh Miện, 11242 Nguyễn Lương Bằng, 11254 Bắc Thanh Miện,
    11257 Hải Hưng, 11284 Nam Thanh Miện, 11503 Việt Khê, 11629 An Lão, 11635 An Trường, 11647 An Quang,
    11668 An Khánh, 11674 An Hưng, 11680 Kiến Thụy, 11713 Nghi Dương, 11725 Kiến Minh, 11728 Kiến Hưng,
    11749 Kiến Hải, 11755 Tiên Lãng, 11761 Quyết Thắng, 11779 Tân Minh, 11791 Tiên Minh, 11806 Chấn Hưng,
    11809 Hùng Thắng, 11824 Vĩnh Bảo, 11836 Vĩnh Thịnh, 11842 Vĩnh Thuận, 11848 Vĩnh Hòa, 11875 Vĩnh Hải,
    11887 Vĩnh Am, 11911 Nguyễn Bỉnh Khiêm`,
  zones: "11914 Cát Hải, 11948 Bạch Long Vĩ",
};

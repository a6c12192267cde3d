import type { LocalUnits } from "./unit-list";

/** Each of the fifteen districts of 2021 with its communes; Bạch Long Vĩ has none. */
export const haiPhong2021: readonly (LocalUnits & { code: string; name: string })[] = [
  {
    code: "303",
    name: "Quận Hồng Bàng",
    wards: `
      11296 Quán Toan, 11299 Hùng Vương, 11302 Sở Dầu, 11305 Thượng Lý, 11308 Hạ Lý, 11311 Minh Khai,
      11314 Trại Chuối, 11320 Hoàng Văn Thụ, 11323 Phan Bội Châu`,
  },
  {
    code: "304",
    name: "Quận Ngô Quyền",
    wards: `
      11329 Máy Chai, 11332 Máy Tơ, 11335 Vạn Mỹ, 11338 Cầu Tre, 11341 Lạc Viên, 11347 Gia Viên,
      11350 Đông Khê, 11353 Cầu Đất, 11356 Lê Lợi, 11359 Đằng Giang, 11362 Lạch Tray, 11365 Đổng Quốc Bình`,
  },
  {
    code: "305",
    name: "Quận Lê Chân",
    wards: `
      11368 Cát Dài, 11371 An Biên, 11374 Lam Sơn, 11377 An Dương, 11380 Trần Nguyên Hãn, 11383 Hồ Nam,
      11386 Trại Cau, 11389 Dư Hàng, 11392 Hàng Kênh, 11395 Đông Hải, 11398 Niệm Nghĩa, 11401 Nghĩa Xá,
      11404 Dư Hàng Kênh, 11405 Kênh Dương, 11407 Vĩnh Niệm`,
  },
  {
    code: "306",
    name: "Quận Hải An",
    wards: `
      11410 Đông Hải 1, 11411 Đông Hải 2, 11413 Đằng Lâm, 11414 Thành Tô, 11416 Đằng Hải, 11419 Nam Hải,
      11422 Cát Bi, 11425 Tràng Cát`,
  },
  {
    code: "307",
    name: "Quận Kiến An",
    wards: `
      11428 Quán Trữ, 11429 Lãm Hà, 11431 Đồng Hoà, 11434 Bắc Sơn, 11437 Nam Sơn, 11440 Ngọc Sơn,
      11443 Trần Thành Ngọ, 11446 Văn Đẩu, 11449 Phù Liễn, 11452 Tràng Minh`,
  },
  {
    code: "308",
    name: "Quận Đồ Sơn",
    wards: "11455 Ngọc Xuyên, 11458 Hải Sơn, 11461 Vạn Hương, 11465 Minh Đức, 11467 Bàng La, 11737 Hợp Đức",
  },
  {
    code: "309",
    name: "Quận Dương Kinh",
    wards: "11683 Đa Phúc, 11686 Hưng Đạo, 11689 Anh Dũng, 11692 Hải Thành, 11707 Hoà Nghĩa, 11740 Tân Thành",
  },
  {
    code: "311",
    name: "Huyện Thuỷ Nguyên",
    towns: "11470 Núi Đèo, 11473 Minh Đức",
    communes: `
      11476 Lại Xuân, 11479 An Sơn, 11482 Kỳ Sơn, 11485 Liên Khê, 11488 Lưu Kiếm, 11491 Lưu Kỳ,
      11494 Gia Minh, 11497 Gia Đức, 11500 Minh Tân, 11503 Phù Ninh, 11506 Quảng Thanh, 11509 Chính Mỹ,
      11512 Kênh Giang, 11515 Hợp Thành, 11518 Cao Nhân, 11521 Mỹ Đồng, 11524 Đông Sơn, 11527 Hoà Bình,
      11530 Trung Hà, 11533 An Lư, 11536 Thuỷ Triều, 11539 Ngũ Lão, 11542 Phục Lễ, 11545 Tam Hưng,
      11548 Phả Lễ, 11551 Lập Lễ, 11554 Kiền Bái, 11557 Thiên Hương, 11560 Thuỷ Sơn, 11563 Thuỷ Đường,
      11566 Hoàng Động, 11569 Lâm Động, 11572 Hoa Động, 11575 Tân Dương, 11578 Dương Quan`,
  },
  {
    code: "312",
    name: "Huyện An Dương",
    towns: "11581 An Dương",
    communes: `
      11584 Lê Thiện, 11587 Đại Bản, 11590 An Hoà, 11593 Hồng Phong, 11596 Tân Tiến, 11599 An Hưng,
      11602 An Hồng, 11605 Bắc Sơn, 11608 Nam Sơn, 11611 Lê Lợi, 11614 Đặng Cương, 11617 Đồng Thái,
      11620 Quốc Tuấn, 11623 An Đồng, 11626 Hồng Thái`,
  },
  {
    code: "313",
    name: "Huyện An Lão",
    towns: "11629 An Lão, 11656 Trường Sơn",
    communes: `
      11632 Bát Trang, 11635 Trường Thọ, 11638 Trường Thành, 11641 An Tiến, 11644 Quang Hưng,
      11647 Quang Trung, 11650 Quốc Tuấn, 11653 An Thắng, 11659 Tân Dân, 11662 Thái Sơn, 11665 Tân Viên,
      11668 Mỹ Đức, 11671 Chiến Thắng, 11674 An Thọ, 11677 An Thái`,
  },
  {
    code: "314",
    name: "Huyện Kiến Thuỵ",
    towns: "11680 Núi Đối",
    communes: `
      11695 Đông Phương, 11698 Thuận Thiên, 11701 Hữu Bằng, 11704 Đại Đồng, 11710 Ngũ Phúc, 11713 Kiến Quốc,
      11716 Du Lễ, 11719 Thuỵ Hương, 11722 Thanh Sơn, 11725 Minh Tân, 11728 Đại Hà, 11731 Ngũ Đoan,
      11734 Tân Phong, 11743 Tân Trào, 11746 Đoàn Xá, 11749 Tú Sơn, 11752 Đại Hợp`,
  },
  {
    code: "315",
    name: "Huyện Tiên Lãng",
    towns: "11755 Tiên Lãng",
    communes: `
      11758 Đại Thắng, 11761 Tiên Cường, 11764 Tự Cường, 11770 Quyết Tiến, 11773 Khởi Nghĩa,
      11776 Tiên Thanh, 11779 Cấp Tiến, 11782 Kiến Thiết, 11785 Đoàn Lập, 11788 Bạch Đằng, 11791 Quang Phục,
      11794 Toàn Thắng, 11797 Tiên Thắng, 11800 Tiên Minh, 11803 Bắc Hưng, 11806 Nam Hưng, 11809 Hùng Thắng,
      11812 Tây Hưng, 11815 Đông Hưng, 11821 Vinh Quang`,
  },
  {
    code: "316",
    name: "Huyện Vĩnh Bảo",
    towns: "11824 Vĩnh Bảo",
    communes: `
      11827 Dũng Tiến, 11830 Giang Biên, 11833 Thắng Thuỷ, 11836 Trung Lập, 11839 Việt Tiến, 11842 Vĩnh An,
      11845 Vĩnh Long, 11848 Hiệp Hoà, 11851 Hùng Tiến, 11854 An Hoà, 11857 Tân Hưng, 11860 Tân Liên,
      11863 Nhân Hoà, 11866 Tam Đa, 11869 Hưng Nhân, 11872 Vinh Quang, 11875 Đồng Minh, 11878 Thanh Lương,
      11881 Liên Am, 11884 Lý Học, 11887 Tam Cường, 11890 Hoà Bình, 11893 Tiền Phong, 11896 Vĩnh Phong,
      11899 Cộng Hiền, 11902 Cao Minh, 11905 Cổ Am, 11908 Vĩnh Tiến, 11911 Trấn Dương`,
  },
  {
    code: "317",
    name: "Huyện Cát Hải",
    towns: "11914 Cát Bà, 11917 Cát Hải",
    communes: `
      11920 Nghĩa Lộ, 11923 Đồng Bài, 11926 Hoàng Châu, 11929 Văn Phong, 11932 Phù Long, 11935 Gia Luận,
      11938 Hiền Hào, 11941 Trân Châu, 11944 Việt Hải, 11947 Xuân Đám`,
  },
  {
    code: "318",
    name: "Huyện Bạch Long Vĩ",
  },
];

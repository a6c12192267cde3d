/** What a worksheet, an online sheet and a document put on the clipboard as text/html when a table is copied. */

/** Microsoft Excel 2019: source lines are wrapped, a line end within a cell is a <br>, a cell merged downwards. */
export const excelClipboard = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\,";
	mso-displayed-thousand-separator:"\\.";}
.xl65
	{mso-number-format:"Short Date";}
br
	{mso-data-placement:same-cell;}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=612 style='border-collapse:collapse;width:459pt'>
<!--StartFragment-->
 <col width=64 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 width=64 style='height:15.0pt;width:48pt'>STT</td>
  <td width=90>Ngày đăng</td>
  <td width=220>Tên tin, bài</td>
  <td width=120>Đường link</td>
 </tr>
 <tr height=40 style='height:30.0pt'>
  <td height=40 align=right style='height:30.0pt' x:num>1</td>
  <td rowspan=2 class=xl65 align=right style='border-bottom:.5pt solid black' x:num="44319">03/05/2021</td>
  <td width=220 style='width:165pt'>Thành phố kiểm tra công tác chuẩn bị<br>
    bầu cử tại phường Bãi Cháy</td>
  <td><a href="https://halong.gov.vn/tin-101"><span style='mso-spacerun:yes'> </span>Xem bài</a></td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 align=right x:num>2</td>
  <td>Niêm yết danh sách cử tri tại &quot;điểm bỏ phiếu số 1&quot;</td>
  <td><a href="https://halong.gov.vn/tin-102">https://halong.gov.vn/tin-102</a></td>
 </tr>
<!--EndFragment-->
</table>
</body>
</html>`;

/** Google Sheets: the address of a cell stands in an attribute. */
export const sheetsClipboard = `<meta name='generator' content='Sheets'/><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><google-sheets-html-origin><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px;border-collapse:collapse;border:none" data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="100"/><col width="300"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Ngày&quot;}">Ngày</td><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Nội dung&quot;}">Nội dung</td><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Link&quot;}">Link</td></tr><tr style="height:21px;"><td style="text-align:right;" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:44319}" data-sheets-numberformat="{&quot;1&quot;:5}">03/05/2021</td><td data-sheets-value="{&quot;1&quot;:2}">Hỏi – đáp về thẻ cử tri<br/>kỳ 1</td><td data-sheets-hyperlink="https://halong.gov.vn/tin-201" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;tin 201&quot;}"><a class="in-cell-link" target="_blank" href="https://halong.gov.vn/tin-201">tin 201</a></td></tr><tr style="height:21px;"><td style="text-align:right;">04/05/2021</td><td>Phát động tuần lễ cao điểm</td><td></td></tr></tbody></table>`;

/** Microsoft Word: paragraphs within cells, a heading before the table, a line merged over all columns. */
export const wordClipboard = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal align=center><b>DANH MỤC TIN, BÀI TUẦN 18<o:p></o:p></b></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=47 valign=top><p class=MsoNormal align=center><b>TT<o:p></o:p></b></p></td>
  <td width=321 valign=top><p class=MsoNormal><b>Tiêu
  đề<o:p></o:p></b></p></td>
  <td width=141 valign=top><p class=MsoNormal><b>Ghi chú<o:p></o:p></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:1'>
  <td width=509 colspan=3 valign=top><p class=MsoNormal><b>Ngày 3/5/2021:<o:p></o:p></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>
  <td width=47 valign=top><p class=MsoNormal>1<o:p></o:p></p></td>
  <td width=321 valign=top><p class=MsoNormal><a href="https://halong.gov.vn/tin-301">Đêm văn nghệ
  chào mừng ngày bầu cử</a><o:p></o:p></p></td>
  <td width=141 valign=top><p class=MsoNormal>phối hợp<o:p></o:p></p><p class=MsoNormal>Thành Đoàn<o:p></o:p></p></td>
 </tr>
</table>
<!--EndFragment--></body></html>`;

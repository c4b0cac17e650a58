import "./print.scss";

import "./ui/styles/web.scss";

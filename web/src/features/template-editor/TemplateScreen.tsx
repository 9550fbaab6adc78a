export const TemplateScreen = () => null;

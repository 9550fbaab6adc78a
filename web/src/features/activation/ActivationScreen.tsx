export const ActivationScreen = () => null;
